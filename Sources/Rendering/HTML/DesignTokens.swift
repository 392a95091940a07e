/// Colour, space, radius and type: one set for every page and for paper.
package enum DesignTokens {
    /// The one style. It fetches nothing, and says nothing by colour alone.
    ///
    /// Contrast on both papers is at least 4.5 to 1 for text and 3 to 1 for lines that mean something (WCAG 2.2 AA).
    package static let css: StaticString = """
        :root {
          color-scheme: light dark;
          --paper: #faf7f0; --card: #ffffff; --ink: #1c2b30; --quiet: #55646a; --line: #d9d3c5;
          --accent: #0b6463; --accent-ink: #ffffff; --accent-wash: #e2f0ee;
          --soon: #8a4b00; --soon-wash: #fdf0da; --focus: #ffbf2e;
          --space: 1rem; --radius: 0.75rem; --measure: 42rem; --bar: 0.375rem;
          --sans: system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
          --mono: ui-monospace, "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --paper: #12191c; --card: #1b2529; --ink: #f1eee6; --quiet: #a9b6ba; --line: #34434a;
            --accent: #63c8bf; --accent-ink: #06211f; --accent-wash: #17383a;
            --soon: #ffc36b; --soon-wash: #3a2b12;
          }
        }
        *, ::before, ::after { box-sizing: border-box; }
        html { font: 112.5%/1.5 var(--sans); color: var(--ink); background: var(--paper); }
        body { margin: 0; overflow-wrap: break-word; }
        body.large { font-size: 1.5rem; }
        main { max-width: var(--measure); margin: 0 auto; padding: var(--space) var(--space) calc(3 * var(--space)); }
        h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin: 1.6em 0 0.5em; }
        h1 { font-size: 1.9em; margin-top: 0.5em; } h2 { font-size: 1.5em; } h3 { font-size: 1.2em; }
        h4, h5, h6 { font-size: 1em; }
        p, ul, ol, table, figure, blockquote, details, aside { margin: 0 0 var(--space); }
        ul, ol { padding-inline-start: 1.6em; } li { margin: 0.25em 0; } li:dir(rtl) { margin-inline-start: 1.6em; } li > p, li > ul, li > ol { margin: 0.25em 0; }
        a { color: var(--accent); text-underline-offset: 0.15em; }
        code { font-family: var(--mono); font-size: 0.9em; }
        time, .time { font-variant-numeric: tabular-nums; }
        :focus-visible { outline: 4px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--ink); }
        .quiet { color: var(--quiet); } .soon { color: var(--soon); font-weight: 600; }
        .question { font-size: 1.5em; line-height: 1.25; font-weight: 700; text-wrap: balance; }
        .say { font-size: 1.15em; border-inline-start: var(--bar) solid var(--accent); padding-inline-start: 1.1rem; }
        .say figcaption { color: var(--accent); font-weight: 700; }
        .say blockquote { margin: 0; } .say :last-child { margin-bottom: 0; } .say + .say { margin-top: 0.5em; }
        .say em { color: var(--quiet); font-size: 0.87em; }
        .timer { font-weight: 600; }
        .aside { background: var(--soon-wash); border-radius: var(--radius); padding: 0.8rem 1.1rem; }
        .aside summary, .aside-title { font-weight: 700; } .aside > :last-child { margin-bottom: 0; }
        .button { display: inline-flex; align-items: center; min-height: 3.25rem; padding: 0.25rem 1.2rem;
          border: 2px solid var(--accent); border-radius: var(--radius); font-weight: 600; text-decoration: none;
          background: var(--accent); color: var(--accent-ink); }
        table { width: 100%; border-collapse: collapse; }
        caption { text-align: start; font-weight: 700; padding-bottom: 0.4em; }
        th, td { text-align: start; vertical-align: top; padding: 0.45em 0.8em 0.45em 0; border-bottom: 1px solid var(--line); }
        th { border-bottom: 2px solid var(--accent); } .short { white-space: nowrap; }
        @media (forced-colors: active) {
          .say { border-color: CanvasText; } .aside { border: 1px solid CanvasText; } .button { border-color: ButtonBorder; }
        }
        @media (prefers-reduced-motion: reduce) {
          *, ::before, ::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
        }
        @page {
          size: A4; margin: 16mm 16mm 20mm;
          @bottom-right { content: "Page " counter(page); font: 11pt "DejaVu Sans", sans-serif; color: #333333; }
        }
        @media print {
          :root {
            color-scheme: light;
            --paper: #ffffff; --card: #ffffff; --ink: #000000; --quiet: #333333; --line: #999999;
            --accent: #0b4f4e; --accent-ink: #ffffff; --accent-wash: #ffffff; --soon: #000000; --soon-wash: #ffffff;
          }
          html { font-size: 14pt; } body.large { font-size: 20pt; }
          h4, h5, h6 { font-size: 1em; } code { font-size: 1em; }
          main { max-width: none; padding: 0; }
          h1, h2, h3, h4, h5, h6, caption, figcaption, .from, h2 + p, h3 + p, p:has(+ .say) { break-after: avoid; }
          h1, h2, h3, h4, h5, h6, tr, li, .aside, .say, .later { break-inside: avoid; } .brief { break-before: avoid; } thead { display: table-header-group; }
          thead, tbody tr:first-child { break-after: avoid; } table:not(:has(tbody tr:nth-child(12))) { break-inside: avoid; }
          p { orphans: 3; widows: 3; } .sheet p { break-inside: avoid; }
          .aside { border: 1px solid var(--line); } .sheet { break-before: page; } .sheet:first-child { break-before: auto; }
          .screen-only { display: none; }
        }

        """
}
