import module from 'node:module';

/**
 * Which file a module of drizzle-orm means by `./other.js` is said here: Node would read the list of
 * all that its package.json lets others import, 130 kB, anew for each of its files, and spend a
 * quarter of a start's processor time on that. Loaded before the server (`node --import`).
 */
module.registerHooks?.({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') &&
    specifier.endsWith('.js') &&
    context.parentURL?.includes('/node_modules/drizzle-orm/')
      ? {
          url: new URL(specifier, context.parentURL).href,
          format: 'module',
          shortCircuit: true,
        }
      : next(specifier, context),
});
