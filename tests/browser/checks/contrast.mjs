// Text in drawings stands out from what is painted under it. axe leaves every text in an SVG undecided.

export const name = 'contrast';
export const title = 'text in drawings has the contrast of WCAG AA, light and dark';
export const views = ['1360 px', '1360 px dark', '390 px', 'forced colours'];

const undecided = new Set();

export async function inspect({ page, view, scripted, findings }) {
  const { faint, unknown } = await scripted.evaluate(measure);
  for (const { label, example, colours, ratio, needed } of faint) {
    const detail = `${label}: ${ratio} (${colours})`;
    findings.add(name, `text in a drawing needs a contrast of ${needed}`, detail, { page, view, example });
  }
  if (unknown > 0) undecided.add(page);
}

export function conclude({ findings }) {
  if (undecided.size) findings.note(`text on a gradient or pattern in a drawing, not judged, on ${undecided.size} pages`);
  undecided.clear();
}

// Runs in the page.
function measure() {
  const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  const known = new Map();
  // By painting it: whatever notation the style sheet uses, the browser turns it into red, green, blue and alpha.
  const colourOf = (notation) => {
    if (!known.has(notation)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = notation;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      known.set(notation, { rgb: [red, green, blue], alpha: alpha / 255 });
    }
    return known.get(notation);
  };
  const blend = (over, alpha, under) => over.map((part, index) => part * alpha + under[index] * (1 - alpha));

  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratioOf = (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  const opacityOf = (element) => {
    let opacity = 1;
    for (let outer = element; outer; outer = outer.parentElement) opacity *= Number(getComputedStyle(outer).opacity);
    return opacity;
  };

  // What the browser paints under a page without a background, dark or light as the page's scheme says.
  const probe = document.body.appendChild(document.createElement('div'));
  probe.style.backgroundColor = 'Canvas';
  const canvas = colourOf(getComputedStyle(probe).backgroundColor).rgb;
  probe.remove();

  const behindDrawing = (drawing) => {
    const layers = [];
    for (let outer = drawing; outer; outer = outer.parentElement) {
      const layer = colourOf(getComputedStyle(outer).backgroundColor);
      layers.push(layer);
      if (layer.alpha === 1) break;
    }
    return layers.reduceRight((under, { rgb, alpha }) => blend(rgb, alpha, under), canvas);
  };

  const shapesIn = (drawing) =>
    [...drawing.querySelectorAll('rect, path, circle, ellipse, polygon, line, polyline')]
      .filter((shape) => !shape.closest('defs, clipPath, mask, marker, pattern') && shape.checkVisibility())
      .map((shape) => ({ shape, style: getComputedStyle(shape), box: shape.getBoundingClientRect() }));

  const covers = ({ shape, style, box }, x, y) => {
    const stroke = style.stroke === 'none' ? 0 : parseFloat(style.strokeWidth);
    const reach = stroke / 2;
    if (x < box.left - reach || x > box.right + reach || y < box.top - reach || y > box.bottom + reach) return null;
    const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
    // A thin line behind a label is no ground to read it on.
    if (stroke >= 6 && shape.isPointInStroke(point)) return { paint: style.stroke, opacity: style.strokeOpacity };
    const filled = style.fill !== 'none' && !['line', 'polyline'].includes(shape.localName);
    return filled && shape.isPointInFill(point) ? { paint: style.fill, opacity: style.fillOpacity } : null;
  };

  const grounds = (text, style, drawing, shapes) => {
    const halo = style.paintOrder.startsWith('stroke') && style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 2;
    if (halo) return [colourOf(style.stroke).rgb];
    const box = text.getBoundingClientRect();
    const paper = behindDrawing(drawing);
    const below = shapes.filter(({ shape }) => shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
    return [0.1, 0.5, 0.9].map((part) => {
      const [x, y] = [box.left + box.width * part, box.top + box.height * 0.55];
      return below.reduce((ground, candidate) => {
        const paint = covers(candidate, x, y);
        if (!paint || ground === null) return ground;
        if (paint.paint.startsWith('url')) return null;
        const colour = colourOf(paint.paint);
        return blend(colour.rgb, colour.alpha * Number(paint.opacity) * opacityOf(candidate.shape), ground);
      }, paper);
    });
  };

  const hex = (rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

  const faint = [];
  let unknown = 0;
  for (const drawing of document.querySelectorAll('svg')) {
    if (drawing.ownerSVGElement) continue;
    const texts = [...drawing.querySelectorAll('text')].filter(
      (text) =>
        text.textContent.trim() &&
        !text.closest('.vh') &&
        text.getBoundingClientRect().width > 0 &&
        text.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    const shapes = texts.length ? shapesIn(drawing) : [];
    for (const text of texts) {
      const style = getComputedStyle(text);
      const under = grounds(text, style, drawing, shapes);
      if (under.includes(null) || style.fill.startsWith('url')) {
        unknown += 1;
        continue;
      }
      const ink = colourOf(style.fill);
      const strength = ink.alpha * Number(style.fillOpacity) * opacityOf(text);
      const worst = under
        .map((ground) => ({ ground, ink: blend(ink.rgb, strength, ground) }))
        .map((pair) => ({ ...pair, ratio: ratioOf(pair.ink, pair.ground) }))
        .sort((a, b) => a.ratio - b.ratio)[0];
      const size = parseFloat(style.fontSize);
      const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
      if (worst.ratio < needed - 0.005) {
        faint.push({
          label: `text${[...text.classList].map((part) => `.${part}`).join('')}`,
          example: `“${text.textContent.trim().slice(0, 40)}”`,
          colours: `${hex(worst.ink)} on ${hex(worst.ground)}`,
          ratio: worst.ratio.toFixed(2),
          needed,
        });
      }
    }
  }
  return { faint, unknown };
}
