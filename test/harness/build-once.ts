import { builtPages } from './server.ts';

/** Before any worker starts: they would all find the same pages to be old. */
export default builtPages;
