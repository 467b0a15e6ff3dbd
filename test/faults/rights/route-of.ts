/** The addresses that a file of app/routes answers, as its name says them. */
export const routeOf = (file: string): RegExp => {
  const parts = file
    .replace(/\.tsx?$/, '')
    .split(/\.(?![^[]*\])/)
    .filter((part) => part !== '_index')
    .map((part) => {
      const name = part.replace(/_$/, '').replace(/\[(.)\]/g, '$1');
      return name.startsWith('$') ? '[^/]+' : name.replaceAll('.', '\\.');
    });
  return new RegExp(`^/${parts.join('/')}$`);
};
