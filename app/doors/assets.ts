import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Files under `dir` that have a compressed twin, by path; listed once, since a build never changes. */
const compressedFiles = (dir: string): Map<string, string[]> => {
  const files = new Map<string, string[]>();
  if (!existsSync(dir)) return files;
  const all = new Set(
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.replaceAll('\\', '/'),
    ),
  );
  for (const name of all) {
    const there = encodings.filter(([, ending]) => all.has(name + ending)).map(([known]) => known);
    if (there.length > 0) files.set(`/${name}`, there);
  }
  return files;
};

/** The built browser files: hashed names are kept for a year, compressed twins sent where taken. */
export const assetsDoor = (dir: string): RequestHandler[] => {
  const compressed = compressedFiles(dir);
  const pickTwin: RequestHandler = (request, response, next) => {
    const known = compressed.get(request.path);
    const type = types[/\.\w+$/.exec(request.path)?.[0] ?? ''];
    if (!known || !type) return next();
    response.vary('Accept-Encoding');
    const picked = request.acceptsEncodings([...known, 'identity']);
    const ending = encodings.find(([encoding]) => encoding === picked)?.[1];
    if (ending) {
      response.set({ 'Content-Encoding': String(picked), 'Content-Type': type });
      request.url = request.path + ending;
    }
    next();
  };
  const restoreUrl: RequestHandler = (request, response, next) => {
    request.url = request.originalUrl;
    response.removeHeader('Content-Encoding');
    response.removeHeader('Content-Type');
    next();
  };
  // A file of another build: a page in its stead would be taken for a style or a script.
  const missing: RequestHandler = (request, response, next) => {
    if (!request.path.startsWith('/assets/')) return next();
    response.set('Cache-Control', 'no-store');
    response.sendStatus(404);
  };
  return [
    pickTwin,
    express.static(dir, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const hashed = path.startsWith(join(dir, 'assets'));
        response.setHeader(
          'Cache-Control',
          hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        );
      },
    }),
    restoreUrl,
    missing,
  ];
};
