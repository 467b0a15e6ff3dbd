import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

const worthwhile = /\.(js|css|svg)$/;
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Puts a `.br` and a `.gz` beside every text file, so that nothing is compressed while serving. */
export const compressFiles = async (dir) => {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  await Promise.all(
    names
      .filter((name) => worthwhile.test(name))
      .map(async (name) => {
        const path = join(dir, name);
        const text = readFileSync(path);
        if (text.length < 1024) return;
        const params = { [zlib.BROTLI_PARAM_SIZE_HINT]: text.length };
        writeFileSync(`${path}.br`, await brotli(text, { params }));
        writeFileSync(`${path}.gz`, await deflate(text, { level: 9 }));
      }),
  );
};
