import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser, photograph } from '../browser.js';
import { messageOf, UsageError } from '../errors.js';
import { PICTURE_FILES, PICTURE_SIZE } from '../report/charts/pictures.js';
import type { Out } from './issue.js';
import { noBrowser, noPictures, pictureUndrawn } from './messages.js';

/** Pixels of the picture for each of the drawing: sharp on a projector. */
const SCALE = 2;

/** `pictures DIR`: the drawings of a run as PNG beside them, through the browser at hand. Prints each file. */
export async function picturesCommand(folder: string, out: Out): Promise<number> {
  const drawings = PICTURE_FILES.map((name) => path.join(folder, name)).filter(existsSync);
  if (drawings.length === 0) throw new UsageError(noPictures(folder));
  const browser = findBrowser();
  if (browser === null) throw new UsageError(noBrowser);
  for (const drawing of drawings) {
    const png = drawing.replace(/\.svg$/u, '.png');
    const unfinished = path.join(folder, `.nonjo-${process.pid}.png`);
    try {
      await photograph(browser, drawing, unfinished, PICTURE_SIZE, SCALE);
      await rename(unfinished, png);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw new UsageError(pictureUndrawn(png, browser, messageOf(error)));
    }
    out(png);
  }
  return 0;
}
