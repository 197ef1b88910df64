/** Texts that make a careless expression slow, by what they are made of, as long as they are asked for. */
export const worstInput: Readonly<Record<string, (length: number) => string>> = {
  'one word without end': repeated('a'),
  'spaces alone': repeated(' '),
  'empty lines': repeated('\n'),
  'full stops': repeated('.'),
  'a letter and a full stop': repeated('. '),
  'marks that shout': repeated('a!'),
  capitals: repeated('AAAA '),
  'marks that open a quotation': repeated('“'),
  'straight marks': repeated('" '),
  'single marks that open': repeated('‘a '),
  'who, and who again': repeated('you '),
  'blame that never comes': repeated('you failed to '),
  'blame after blame': repeated('you ignored my pain. '),
  'names of doctors': repeated('Dr Aa Bb '),
  'a right to a right': repeated('right to a '),
  'second opinions': repeated('second opinion '),
  'the, and the again': repeated('the '),
  'an ask that never comes': repeated('please '),
  'demands without end': repeated('I demand that '),
  'the name of a law that never ends': repeated('Aaaaa and '),
  'numbers of a list': repeated('1 '),
  digits: repeated('12345678'),
  'dates upon dates': repeated('may 1 '),
  'spans of time': repeated('for about over '),
  'greetings in a row': repeated('Dear a\n'),
  'items of a list': repeated('1. a\n'),
  'gaps to fill in': repeated('on ___ ['),
  'marks on letters': repeated('e\u0301'),
  Arabic: repeated('مرحبا '),
  'families of one picture': repeated('👩‍👩‍👧 '),
  'halves of characters': repeated('\ud800'),
  'threats that turn back': repeated(
    'If you do not refer me I will contact my solicitor, or else, unless the GMC says so; I blame you for my pain ',
  ),
}

function repeated(words: string): (length: number) => string {
  return (length) => words.repeat(Math.ceil(length / words.length)).slice(0, length)
}
