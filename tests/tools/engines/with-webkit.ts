import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { type Engine, look, measure, type Seen } from './engine.ts';
import { framed } from './watched-site.ts';

/** Narrower than this no window of its small browser can be: such a page is looked at in a frame. */
const narrowestWindow = 500;
const port = 4751;
const display = ':97';

/** WebKitGTK over WebDriver, on a screen of its own. Its driver does not tell the console. */
export async function withWebKit(executablePath: string): Promise<Engine> {
  const screen = spawn('Xvfb', [display, '-screen', '0', '1600x1000x24'], { stdio: 'ignore' });
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const service = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const driver = await started(executablePath).catch((cause) => {
    end([service, screen]);
    throw cause;
  });
  const window = {};
  return {
    open: (address, widths) => open({ driver, window }, address, widths),
    close: async () => {
      await driver.quit();
      end([service, screen]);
    },
  };
}

const end = (processes: readonly ChildProcess[]): void => {
  for (const each of processes) each.kill();
};

/** The driver takes a moment until it listens. */
async function started(binary: string, attempts = 20): Promise<WebDriver> {
  const options = { binary, args: ['--automation'] };
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  try {
    return await new Builder().usingServer(`http://localhost:${port}`).withCapabilities(wanted).build();
  } catch (cause) {
    if (attempts <= 1) throw cause;
    await sleep(500);
    return started(binary, attempts - 1);
  }
}

/** Looks at a page; `window` remembers how wide the window is, since a change takes seconds without a window manager. */
async function open(
  { driver, window }: { driver: WebDriver; window: { width?: number } },
  address: string,
  widths: readonly number[],
): Promise<Seen> {
  const { origin, pathname } = new URL(address);
  const overflow: Seen['overflow'] = [];
  for (const width of [...widths].sort((a, b) => a - b)) {
    const isNarrow = width < narrowestWindow;
    if (!isNarrow && window.width !== width) {
      await driver.manage().window().setRect({ width, height: 900, x: 0, y: 0 });
      window.width = width;
    }
    await driver.get(isNarrow ? origin + framed(pathname, width) : address);
    overflow.push(await driver.executeScript<Seen['overflow'][number]>(`return ${measure}`));
  }
  const seen = await driver.executeScript<Pick<Seen, 'missing' | 'font'>>(`return ${look}`);
  return { said: [], overflow, ...seen };
}
