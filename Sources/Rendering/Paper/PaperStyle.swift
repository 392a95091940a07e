/// How sheets that are cut apart, filled in or held up look, on top of ``DesignTokens``.
enum PaperStyle {
    static let css: StaticString = """
        .slip { border-top: 2px dashed var(--quiet); padding: 0.6em 0 0.8em; break-inside: avoid; }
        .slip h2 { margin: 0 0 0.4em; font-size: 1.25em; }
        .slip:has(> .tear-off) { padding: 0.3em 0 0; } .slip:has(> .tear-off) h2 { margin-bottom: 0.1em; }
        .slip p, .slip ul { margin-bottom: 0.35em; }
        .fill { display: flex; gap: 0.5em; align-items: flex-end; margin: 0.25em 0 0.35em; }
        .fill p, .ticks p { margin: 0; font-weight: 700; }
        .fill .rule { flex: 1 1 6em; min-height: 1.55em; border-bottom: 0.1em solid var(--ink); }
        .fill.many { display: block; }
        .fill.many .rule { min-height: 1.9em; }
        .ticks { display: flex; flex-wrap: wrap; gap: 0 1em; margin: 0.25em 0 0.35em; }
        .ticks ul { display: flex; flex-wrap: wrap; gap: 0 1.2em; list-style: none; padding: 0; margin: 0; }
        .ticks li { margin: 0; }
        .ticks li::before {
          content: ""; display: inline-block; width: 0.85em; height: 0.85em; margin-inline-end: 0.4em;
          border: 0.1em solid var(--ink); vertical-align: -0.1em;
        }
        .question-boxes { display: grid; grid-template-columns: 4.5em minmax(0, 1fr); gap: 0.9em; align-items: start; break-inside: avoid; }
        .symbol { fill: none; stroke: #000000; stroke-width: 3; stroke-linecap: round; stroke-linejoin: round; width: 100%; }
        .symbol .wash { fill: none; stroke: none; }
        .question-boxes ul { list-style: none; padding: 0; margin: 0; }
        .question-boxes li { display: flex; align-items: center; gap: 0.6em; margin: 0 0 0.25em; }
        .question-boxes li::before { content: ""; flex: none; width: 1em; height: 1em; border: 0.1em solid var(--ink); }
        .question-boxes li.to-number::before { width: 2em; height: 1.4em; }
        .question-boxes li .symbol { width: 2em; flex: none; }
        .tear-off { border: 2px dashed var(--ink); padding: 0.35em 0.8em 0.4em; margin-top: 0.5em; }
        .tear-off, .fill, .ticks { break-inside: avoid; }
        .tear-off p { margin: 0 0 0.2em; }
        .card {
          display: flex; flex-direction: column; justify-content: center; min-height: 112mm; padding: 4mm; margin-bottom: 8mm;
          text-align: center; border: 7mm solid #1c2b30; color: #000000; background: #ffffff;
          print-color-adjust: exact; -webkit-print-color-adjust: exact;
        }
        .card h2 { font-size: 4.2em; line-height: 1.05; margin: 0 0 0.15em; } .card p { font-size: 1.9em; line-height: 1.2; margin: 0; }
        .card.red { border-color: #b3261e; } .card.red h2 { color: #a01f18; }
        .card.yellow { border-color: #f2c200; }
        .card.green { border-color: #1b7a3d; } .card.green h2 { color: #14602f; }
        .ticket { display: inline-flex; vertical-align: top; width: 53mm; min-height: 48mm; margin: 0 1mm 3mm 0; padding: 2mm; border-width: 2.5mm; }
        .ticket h2 { font-size: 2em; } .ticket p { font-size: 1.05em; } .ticket p:last-child { font-size: 0.8em; color: #444444; }
        @media print {
          body.large .ticket { width: 86mm; } body.large .ticket h2 { font-size: 1.7em; } body.large .ticket p { font-size: 1em; }
          body.large .card h2 { font-size: 3em; } body.large .card p { font-size: 1.4em; }
          /* A card is words below a heading, which elsewhere stay with what follows them. */
          .slip > p:last-child { break-after: auto; }
          .form td { height: 2.1em; } .form table { table-layout: fixed; }
        }

        """
}
