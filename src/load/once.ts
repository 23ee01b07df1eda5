import { isBuild } from '../files/setting.ts';

/**
 * What is the same for every page of a build: made once for it, and for each request in the live preview, where the
 * content may have changed.
 * @param make reads or renders it
 */
export function oncePerBuild<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (!isBuild()) return make();
    made ??= make();
    return made;
  };
}
