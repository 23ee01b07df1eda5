// Starts a command of the project, or a tool that npm has installed, with a Node that is new enough:
//   node src/commands/run.mjs build --preview     src/commands/build.ts
//   node src/commands/run.mjs tests/run.ts        a file
//   node src/commands/run.mjs vitest run          a package's program
// The machine's own Node is taken where it will do, else the one that came as a package. Plain JavaScript, since an
// older Node must be able to read it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The first Node that runs TypeScript as it is, without a switch and without a warning. */
const least = [22, 18];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const [name = '', ...rest] = process.argv.slice(2);
const file = fileOf(name);

if (isNewEnough(process.versions.node)) {
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else {
  const packaged = packagedNode();
  if (packaged) handOver(packaged, [file, ...rest]);
  else refuse();
}

/** What a name stands for, as a file that Node can run. */
function fileOf(name) {
  if (name.endsWith('.ts')) return resolve(name);
  const command = join(root, 'src', 'commands', `${name}.ts`);
  if (existsSync(command)) return command;
  // The project's own first: a tool of tests/tools may have brought another version of the same package.
  const home = [root, join(root, 'tests', 'tools')]
    .map((folder) => join(folder, 'node_modules', name))
    .find((folder) => existsSync(folder));
  if (!home) {
    console.error(
      `There is no command and no package “${name}”. npm run lists the commands; npm ci installs the packages.`,
    );
    process.exit(1);
  }
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : (bin[name.split('/').at(-1)] ?? Object.values(bin)[0]));
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  // 23 is an odd one: what came late to 22 came to it only with 23.6, and nobody keeps it.
  return major > 23 || (major === least[0] && minor >= least[1]);
}

/** The binary of the optional package that npm has chosen by system and processor; nothing where it chose none. */
function packagedNode() {
  const { resolve } = createRequire(import.meta.url);
  const packages = ['linux-x64', 'linux-arm64', 'darwin-x64', 'bin-darwin-arm64', 'win-x64'];
  for (const each of packages) {
    try {
      const folder = dirname(resolve(`node-${each}/package.json`));
      return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    } catch {
      // Not for this machine.
    }
  }
  return undefined;
}

/** Runs it there, as if it ran here: same terminal, same signals, same end. */
function handOver(node, command) {
  const PATH = dirname(node) + delimiter + process.env.PATH;
  const child = spawn(node, command, { stdio: 'inherit', env: { ...process.env, PATH } });
  // Where it cannot run, as on Alpine, the machine's own must be renewed.
  child.on('error', refuse);
  // Ctrl+C reaches both by itself; what is sent to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal];
  });
}

function refuse() {
  console.error(
    `This needs Node ${least.join('.')} or later, and here is ${process.versions.node} (${process.platform}, ${process.arch}), for which no newer one comes along. Install Node 24 from nodejs.org or your system's packages.`,
  );
  process.exitCode = 1;
}
