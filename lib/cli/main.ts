#!/usr/bin/env node
import { stdin, stdout } from 'node:process';
import { run } from './run.ts';

// A reader that closes the pipe early ("| head") is no error of ours.
stdout.on('error', () => process.exit(0));

process.exitCode = await run(process.argv.slice(2), {
  out: (line) => stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  readStdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  },
});
