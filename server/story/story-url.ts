export const urlOfStory = (id: string): string => `/story/${id}`;

/** Where a picture of a story is seen; \`path\` as it stands on the shelf: \`images/scene_01.webp\`. */
export const pictureUrl = (id: string, path: string): string => `${urlOfStory(id)}/${path}`;
