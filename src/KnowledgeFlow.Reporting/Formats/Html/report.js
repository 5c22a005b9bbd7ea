"use strict";
(() => {
  const words = document.documentElement.lang === "zh" ? { copied: "已复制" } : { copied: "Copied" };
  const tip = document.getElementById("tip");
  const show = cell => {
    if (!cell.dataset.address) { tip.hidden = true; return; }
    tip.textContent = cell.dataset.exact + "  " + cell.dataset.address;
    tip.hidden = false;
    const box = cell.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = (box.bottom + tip.offsetHeight + 6 < innerHeight ? box.bottom + 4 : box.top - tip.offsetHeight - 4) + "px";
  };
  document.addEventListener("mouseover", event => { const cell = event.target.closest && event.target.closest("td[data-address]"); if (cell) show(cell); else tip.hidden = true; });
  document.addEventListener("focusin", event => { const cell = event.target.closest("td[data-address]"); if (cell) show(cell); else tip.hidden = true; });
  addEventListener("scroll", () => { tip.hidden = true; }, { passive: true });

  for (const table of document.querySelectorAll("table")) {
    const body = table.tBodies[0];
    const cells = () => [...body.rows].map(row => [...row.cells]);
    const first = body.querySelector("td[data-address]");
    if (first) first.tabIndex = 0;
    body.addEventListener("keydown", event => {
      const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] }[event.key];
      if (event.key === "Escape") tip.hidden = true;
      if (!step || event.target.tagName !== "TD") return;
      const rows = cells();
      let row = rows.findIndex(line => line.includes(event.target));
      let column = event.target.cellIndex;
      for (;;) {
        row += step[0]; column += step[1];
        const next = rows[row] && rows[row][column];
        if (row < 0 || column < 0 || row >= rows.length || (step[1] && !next)) return;
        if (next && next.tagName === "TD") {
          event.target.tabIndex = -1; next.tabIndex = 0; next.focus(); event.preventDefault();
          return;
        }
      }
    });
    for (const button of table.querySelectorAll("thead button")) button.addEventListener("click", () => {
      const head = button.closest("th");
      const column = head.cellIndex;
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const key = row => { const cell = row.cells[column]; const exact = cell && cell.dataset.exact; return exact !== undefined && exact !== "" && !isNaN(exact) ? Number(exact) : cell ? cell.textContent : ""; };
      const rows = [...body.rows];
      rows.sort((a, b) => { const x = key(a), y = key(b); return (typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y))) * (down ? -1 : 1); });
      rows.forEach(row => body.append(row));
    });
  }

  const offer = (name, blob) => { const link = document.createElement("a"); link.href = URL.createObjectURL(blob); link.download = name; link.click(); setTimeout(() => URL.revokeObjectURL(link.href), 1000); };
  for (const button of document.querySelectorAll("button[data-do]")) button.addEventListener("click", () => {
    const figure = button.closest("figure");
    if (button.dataset.do === "copy") {
      const copy = figure.querySelector("table").cloneNode(true);
      copy.querySelectorAll("button").forEach(inner => inner.replaceWith(...inner.childNodes));
      copy.querySelectorAll("*").forEach(node => [...node.attributes].forEach(attribute => { if (!["colspan", "scope"].includes(attribute.name)) node.removeAttribute(attribute.name); }));
      copy.setAttribute("style", "border-collapse:collapse;border-top:1.5pt solid;border-bottom:1.5pt solid");
      if (copy.tHead) for (const cell of copy.tHead.rows[copy.tHead.rows.length - 1].cells) cell.setAttribute("style", "border-bottom:.75pt solid");
      const done = () => { const label = button.textContent; button.textContent = words.copied; setTimeout(() => { button.textContent = label; }, 1500); };
      const holder = document.createElement("div");
      holder.style.cssText = "position:fixed;left:-9999px";
      holder.append(copy); document.body.append(holder);
      const range = document.createRange(); range.selectNode(copy);
      const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range);
      if (document.execCommand("copy")) done();
      selection.removeAllRanges(); holder.remove();
      return;
    }
    const svg = figure.querySelector("svg");
    const text = new XMLSerializer().serializeToString(svg);
    const blob = new Blob([text], { type: "image/svg+xml" });
    const name = figure.id;
    if (button.dataset.do === "svg") { offer(name + ".svg", blob); return; }
    const image = new Image();
    image.onload = () => {
      const box = svg.viewBox.baseVal, scale = 4, canvas = document.createElement("canvas");
      canvas.width = Math.round((box && box.width || svg.clientWidth) * scale); canvas.height = Math.round((box && box.height || svg.clientHeight) * scale);
      const pen = canvas.getContext("2d"); pen.fillStyle = "#fff"; pen.fillRect(0, 0, canvas.width, canvas.height); pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(png => offer(name + ".png", png));
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  });
})();
