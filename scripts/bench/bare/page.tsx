/** A page with nothing on it. */
const Empty = () => null;
export default Empty;
