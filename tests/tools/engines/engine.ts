/** What one engine shows of a page. */
export interface Seen {
  /** Messages on the console and errors of scripts, where the engine tells them. */
  said: string[];
  /** Requests that failed, where the engine tells them, and pictures that do not show. */
  missing: string[];
  /** For each width of the window how many pixels the page is wider. */
  overflow: { window: number; pixels: number }[];
  /** The family of the body's font, by which a page without its style is known. */
  font: string;
}

/** A browser that is driven by its own protocol. */
export interface Engine {
  /** Loads a page once and looks at it in windows of these widths. */
  open: (address: string, widths: readonly number[]) => Promise<Seen>;
  close: () => Promise<void>;
}

/** Runs in the page, or in one that frames it: how much wider than its window it is. */
export const measure = `(() => {
  const page = (window.frames[0] ?? window).document;
  const { scrollWidth, clientWidth } = page.documentElement;
  return { window: page.defaultView.innerWidth, pixels: scrollWidth - clientWidth };
})()`;

/** Runs in the page: pictures that do not show, and the body's font. */
export const look = `(() => {
  const missing = [...document.images].filter((image) => image.complete && !image.naturalWidth).map((image) => image.currentSrc || image.src);
  return { missing, font: getComputedStyle(document.body).fontFamily };
})()`;
