/** A package that tests use and that brings no types. */
declare module 'spdx-satisfies' {
  export default function satisfies(expression: string, approved: readonly string[]): boolean;
}
