/** Where the bytes of a picture stand on the shelf; no attempt ever overwrites another. */
export function pictureFile(name: string, attempt: number, mediaType: string): string {
  const suffix = attempt === 1 ? "" : `_attempt_${attempt}`;
  return `images/${name}${suffix}.${mediaType.replace("image/", "").replace("jpeg", "jpg")}`;
}
