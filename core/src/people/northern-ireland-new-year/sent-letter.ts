/** The letter as it left. It stays as it was on that day, whatever letters say later. */
export const sentLetter = `Fintan Mulgarvey
9 Saltpan Terrace
Ballygarveen
Thursday 11 December 2025

Dr Haslett
Ballygarveen Health Centre
Mill Street
Ballygarveen

Dear Dr Haslett,

Request for a second opinion

Patient: Fintan Mulgarvey. Date of birth: 22 July 1978. Health and Care number: 999 550 3611.

Please will you refer me to a different specialist (neurology, at another trust if need be) for a second opinion about numb, burning feet and a bad balance? Please mark the new referral “second opinion”, so that it is not taken for a repeat visit. I am asking for an opinion only. I am not asking for my care to move.

Seen so far: Dr Quillan, neurologist, Lisnamoyle Area Hospital, 9 September 2025.

What was said: The scan of my head is normal and it is most likely stress.

What is still not clear: Why my feet are numb day and night, why I cannot walk a line, and whether the B12 result of January 2024 has to do with it.

My reasons:

1. It has gone on since late 2022 and is now in my fingers as well.
2. The B12 test of January 2024 was borderline, and was not done again.
3. Only the head was scanned.

What has been done to get this explained: Rang the clinic on 25 November 2025; I am discharged, so it has to be you. Rang in early December; Dr Devenny is on leave.

Please put this request and your reply in my record. Please reply by Monday 29 December 2025. If the answer is no, please tell me the reason. Thank you for your care.

Yours sincerely,

Fintan Mulgarvey
`
