/**
 * How an e-mail looks, in the colours of the site. Old programs read styles at each element and no sheet; those that
 * know of dark colours read the sheet, which therefore overrules them. Contrast is at least 7 : 1 in both.
 */
export const emailStyle = {
  body: 'margin:0;padding:0;background-color:#fbf7f0;-webkit-text-size-adjust:100%',
  around: 'padding:24px 12px',
  sheetOf:
    'width:100%;max-width:560px;background-color:#fffdf9;border:1px solid #dccfbd;border-top:4px solid #8c3b1f;border-radius:10px',
  text: "padding:24px 24px 12px;text-align:left;color:#2b241d;font-family:'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif;font-size:17px;line-height:1.6;overflow-wrap:anywhere;word-break:break-word",
  paragraph: 'margin:0 0 16px',
  wayOn:
    'margin:0 0 16px;padding:12px 16px;background-color:#f3ebdf;border-left:4px solid #8c3b1f;border-radius:4px',
  link: 'color:#7a3118;text-decoration:underline',
  sheet: [
    ':root{color-scheme:light dark;supported-color-schemes:light dark}',
    '@media (prefers-color-scheme:dark){',
    'body.paper{background-color:#1c1815!important}',
    '.sheet{background-color:#26211c!important;border-color:#4a4037!important;border-top-color:#f0a583!important}',
    '.text{color:#f2eae0!important}',
    '.text a{color:#f0a583!important}',
    '.way-on{background-color:#312a24!important;border-left-color:#f0a583!important}',
    '}',
  ].join(''),
} as const
