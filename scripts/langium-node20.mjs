// The grammar compiler of Langium 4.4 calls Object.groupBy, which Node has from version 22 on; what it generates runs on Node 20.
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};
