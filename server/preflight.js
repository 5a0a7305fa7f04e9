// Plain JavaScript on purpose: it must be readable by the old Node it complains about.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Talewright needs Node 22.18 or newer, and this is ${process.version}.\n` +
      "On Linux x64 `npm ci` brings Node 24 along as an optional package, so run it without --omit=optional;\n" +
      "elsewhere install Node 24 from https://nodejs.org and run the command again.",
  );
  process.exit(1);
}
