/** Someone of the made-up trust, as the made-up sign-in knows them. */
export interface MadeUpPerson {
  id: string
  name: string
  /** What they do, as the sign-in page says it. */
  does: string
  groups: string[]
}

/** One person for each role, and a second who answers, so that two desks can be tried. */
export const people: MadeUpPerson[] = [
  { id: 'nia', name: 'Nia Made-up', does: 'outreach nurse: answers calls', groups: ['responder'] },
  { id: 'ravi', name: 'Ravi Made-up', does: 'a second outreach nurse: answers calls', groups: ['responder'] },
  { id: 'tom', name: 'Tom Made-up', does: 'site manager', groups: ['site-manager'] },
  { id: 'esther', name: 'Esther Made-up', does: 'executive on call', groups: ['executive-on-call'] },
  { id: 'bill', name: 'Bill Made-up', does: 'switchboard', groups: ['switchboard'] },
  { id: 'hana', name: 'Hana Made-up', does: 'nurse on Oak ward', groups: ['oak nurse'] },
  {
    id: 'ola',
    name: 'Ola Made-up',
    does: 'healthcare assistant on Oak ward: asks the daily question',
    groups: ['oak healthcare-assistant'],
  },
  {
    id: 'grace',
    name: 'Grace Made-up',
    does: 'nurse in charge on Oak ward',
    groups: ['oak nurse', 'oak nurse-in-charge'],
  },
  { id: 'leila', name: 'Leila Made-up', does: 'patient safety lead', groups: ['safety-lead'] },
  { id: 'dev', name: 'Dev Made-up', does: 'equality lead', groups: ['equality-lead'] },
  { id: 'ann', name: 'Ann Made-up', does: 'auditor', groups: ['auditor'] },
  { id: 'otto', name: 'Otto Made-up', does: 'operator: keeps the service running', groups: ['operator'] },
  {
    id: 'petra',
    name: 'Petra Made-up',
    does: 'practises with made-up calls, on a site of its own',
    groups: ['training responder', 'training safety-lead'],
  },
  { id: 'noel', name: 'Noel Made-up', does: 'works at the hospital, with no role here', groups: ['estates'] },
]
