// Cells are boxes to tick; here one may paint over them.
document.querySelectorAll('[data-cells]').forEach(grid => {
  let painting = null;
  const boxAt = event => document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-cells] label')?.control;
  grid.addEventListener('pointerdown', event => {
    const box = boxAt(event);
    if (!box || event.pointerType === 'touch') return;
    painting = !box.checked;
    box.checked = painting;
  });
  grid.addEventListener('pointermove', event => {
    const box = painting !== null && event.buttons && boxAt(event);
    if (box) box.checked = painting;
  });
  addEventListener('pointerup', () => setTimeout(() => { painting = null; }));
  addEventListener('pointercancel', () => { painting = null; });
  // The press has ticked it already; the click that follows would untick it.
  grid.addEventListener('click', event => { if (painting !== null && event.target.closest('label')) event.preventDefault(); });
});
