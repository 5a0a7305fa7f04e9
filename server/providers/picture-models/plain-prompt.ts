/**
 * Local servers read commands in a prompt: `<lora:name:1>`, `<sd_cpp_extra_args>{...}</sd_cpp_extra_args>`, and at
 * LocalAI whatever follows `|` is what must not be drawn. Nothing that comes out of a story may command them.
 */
export const withoutCommands = (prompt: string): string =>
  prompt
    .replace(/<sd_cpp_extra_args>.*?<\/sd_cpp_extra_args>/gs, "")
    .replace(/<[^<>]*>/g, "")
    .replace(/[<>]/g, "") // what is left could close up to another tag
    .replaceAll("|", ",");
