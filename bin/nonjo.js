#!/usr/bin/env node
import { main } from '../dist/pipeline/cli/main.js';

const INTERRUPTED = 130;

process.exitCode = await main(process.argv.slice(2));
// a read that never returns (a pipe without a writer) would keep an interrupted process alive
if (process.exitCode === INTERRUPTED) process.exit();
