import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { freePort } from '../../free-port.ts';
import { type Engine, look, measure, type Seen } from './engine.ts';
import { framed } from './watched-site.ts';

/** Narrower than this no window of its small browser can be: such a page is looked at in a frame. */
const narrowestWindow = 500;

/** WebKitGTK over WebDriver, on a screen of its own. Its driver does not tell the console. */
export async function withWebKit(executablePath: string): Promise<Engine> {
  // The screen takes the first free number and says which.
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = await Promise.race([once(screen.stdout, 'data'), once(screen, 'exit')]);
  const DISPLAY = `:${String(display).trim()}`;
  const env = { ...process.env, DISPLAY, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const port = await freePort();
  const service = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const driver = await started(executablePath, port).catch((cause) => {
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
async function started(binary: string, port: number, attempts = 20): Promise<WebDriver> {
  const options = { binary, args: ['--automation'] };
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options };
  try {
    return await new Builder().usingServer(`http://localhost:${port}`).withCapabilities(wanted).build();
  } catch (cause) {
    if (attempts <= 1) throw cause;
    await sleep(500);
    return started(binary, port, attempts - 1);
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
