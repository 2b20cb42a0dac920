type Size = { readonly width: number; readonly height: number };
export type PaneGrid = { readonly columns: number; readonly rows: number; readonly pane: Size };

const gap = 1;

/** The grid in which some pictures of a proportion are shown largest, and the size of each place in it. */
export function paneGrid(count: number, stage: Size, picture: Size): PaneGrid {
  const grids = Array.from({ length: count }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const pane = {
      width: (stage.width - gap * (columns - 1)) / columns,
      height: (stage.height - gap * (rows - 1)) / rows,
    };
    const scale = Math.min(pane.width / picture.width, pane.height / picture.height);
    return { columns, rows, pane, scale };
  });
  const [first = { columns: 1, rows: 1, pane: stage, scale: 0 }, ...rest] = grids;
  const { columns, rows, pane } = rest.reduce(
    (best, grid) => (grid.scale > best.scale ? grid : best),
    first,
  );
  return { columns, rows, pane };
}
