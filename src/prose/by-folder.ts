/** Files of components by the names of their folders: `./Quote/Page.astro` by `Quote`. */
export const byFolder = <File>(files: Readonly<Record<string, File>>): Record<string, File> =>
  Object.fromEntries(Object.entries(files).map(([path, file]) => [path.split('/')[1] ?? path, file]));
