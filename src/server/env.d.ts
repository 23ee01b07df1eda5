declare namespace App {
  /** Given by our server with each request. */
  interface Locals extends Partial<import('./http/served-site.ts').RequestLocals> {}
}
