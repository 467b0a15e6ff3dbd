import { notFound } from '../refuse.ts';

export const loader = () => {
  throw notFound();
};

export const action = loader;

const Nothing = () => null;
export default Nothing;
