import { pages } from '../../vite.config.ts';

/** The whole application with one page more, on which there is nothing. */
export default pages({
  routes: (define) => define((route) => route('/empty', '../scripts/bench/empty.tsx')),
});
