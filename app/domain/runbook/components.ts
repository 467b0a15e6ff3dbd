/**
 * Strongly connected components of a graph over 0..size-1 (Tarjan, without recursion, so that a
 * long runbook cannot overflow the stack). `order` lists them with every successor before its
 * predecessors; `of[v]` is the component's index in `order`.
 */
export const components = (
  size: number,
  successors: (v: number) => readonly number[],
): { order: number[][]; of: Int32Array } => {
  const of = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const open: number[] = [];
  const order: number[][] = [];
  let counter = 0;

  const close = (root: number): void => {
    const members: number[] = [];
    for (;;) {
      const v = open.pop() as number;
      of[v] = order.length;
      members.push(v);
      if (v === root) break;
    }
    order.push(members);
  };

  for (let root = 0; root < size; root++) {
    if (index[root] !== -1) continue;
    const path: { v: number; next: number }[] = [];
    const enter = (v: number): void => {
      index[v] = low[v] = counter++;
      open.push(v);
      path.push({ v, next: 0 });
    };
    enter(root);
    while (path.length > 0) {
      const top = path[path.length - 1] as { v: number; next: number };
      const to = successors(top.v)[top.next++];
      if (to === undefined) {
        path.pop();
        if (low[top.v] === index[top.v]) close(top.v);
        const parent = path[path.length - 1];
        if (parent) low[parent.v] = Math.min(low[parent.v] as number, low[top.v] as number);
      } else if (index[to] === -1) {
        enter(to);
      } else if (of[to] === -1) {
        low[top.v] = Math.min(low[top.v] as number, index[to] as number);
      }
    }
  }
  return { order, of };
};
