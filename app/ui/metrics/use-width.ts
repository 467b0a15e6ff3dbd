import { type RefObject, useEffect, useRef, useState } from 'react';

/** How wide an element is shown, in pixels, so that what is drawn in it keeps its size of letters. */
export const useWidth = <E extends Element>(first: number): [RefObject<E>, number] => {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [element, width];
};
