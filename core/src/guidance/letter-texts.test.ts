import { describe, expect, it } from 'vitest'
import { letterTexts } from './letter-texts.ts'

const head = (shares = '') => `---\nfacts: []\n${shares}checkedOn: 2026-11-21\nreviewBy: 2027-05-21\n---\n\n`
const file = (folder: string, text: string, shares?: string) => ({
  path: `letters/${folder}/en.md`,
  text: head(shares) + text,
})
const shared = file('shared', '# For everyone\n\n## yours\nYours sincerely,\n\n## thanks\nThank you.\n')

describe('the sentences of a letter', () => {
  it('are its own and those that letters share', () => {
    const texts = letterTexts([shared, file('chase', '## title\nRequest for an answer\n')])
    expect(texts).toEqual({
      chase: '## yours\nYours sincerely,\n## thanks\nThank you.\n## title\nRequest for an answer',
    })
  })

  it('are its own where it says a shared one in its own way', () => {
    const texts = letterTexts([shared, file('chase', '## thanks\nThanks for your help.\n')])
    expect(texts['chase']).toBe('## yours\nYours sincerely,\n## thanks\nThanks for your help.')
  })

  it('come from the folders that it names', () => {
    const complaint = file('shared-complaint', '## events\nWhat happened:\n')
    const texts = letterTexts([
      shared,
      complaint,
      file('complaint-practice', '## where\nHere.\n', 'shares: [shared-complaint]\n'),
    ])
    expect(texts).toEqual({ 'complaint-practice': '## events\nWhat happened:\n## where\nHere.' })
  })

  it('leave the head and the headings for editors behind', () => {
    const texts = letterTexts([
      file('chase', '# What it says\n\n## title\nOne\n\n# What we ask\n\n## ask\nTwo\n'),
    ])
    expect(texts['chase']).toBe('## title\nOne\n## ask\nTwo')
  })
})
