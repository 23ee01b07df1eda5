import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Font, openSync } from 'fontkit';

/** The fonts of share images, by path, for the renderer, and opened, for measuring. */
export interface ShareFonts {
  files: readonly string[];
  fonts: readonly Font[];
}

/** From the project's root, because the code that runs may have been bundled elsewhere. */
const require = createRequire(join(process.cwd(), 'package.json'));

let opened: ShareFonts | undefined;

/** Noto Serif (Latin, Greek, Cyrillic) and Noto Naskh Arabic, both under the SIL Open Font License. */
export function shareFonts(): ShareFonts {
  opened ??= open([
    '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
    '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  ]);
  return opened;
}

function open(modules: readonly string[]): ShareFonts {
  const files = modules.map((name) => require.resolve(name));
  return { files, fonts: files.map((file) => openSync(file) as Font) };
}
