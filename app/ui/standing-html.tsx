import { useState } from 'react';

/**
 * HTML that was rendered once and is kept by the server. A page carries it once: the browser takes it
 * from where it stands. Nothing in it hears of anything, so it is for links and text alone.
 */
export const StandingHtml = ({ id, html }: { id: string; html?: string }) => {
  const [found] = useState(() =>
    html === undefined ? (document.getElementById(id)?.innerHTML ?? '') : html,
  );
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by React, from HTML that the library sanitised
    <div id={id} dangerouslySetInnerHTML={{ __html: html ?? found }} />
  );
};
