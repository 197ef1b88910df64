/** The letter as it left. It stays as it was on that day, whatever letters say later. */
export const sentLetter = `Carys Tudur-Pugh
4 Rhes y Felin
Aberwennol
Thursday 5 March 2026

Dr Prydderch
Meddygfa Cwm Helyg
Heol yr Orsaf
Aberwennol

Dear Dr Prydderch,

Request for a second opinion

Patient: Carys Tudur-Pugh. Date of birth: 9 June 1989. NHS number: 999 602 1750.

Please will you refer me to a different specialist (an endometriosis centre that looks at the diaphragm) for a second opinion about endometriosis, and the shoulder and rib pain that comes with my periods? Please mark the new referral “second opinion”, so that it is not taken for a repeat visit. If the second opinion differs, I would like to ask for treatment from the new team too.

Seen so far: Miss Anwyl-Hughes, gynaecologist, Aberwennol General Hospital, 17 November 2022 and 11 December 2025.

What was said: It may be endometriosis near the diaphragm. Nobody in this health board looks there.

What is still not clear: What is causing pain in my right shoulder and under my ribs on the first two days of almost every period, and what can be done about it.

My reasons:

1. The shoulder pain came on day one or two in thirteen of the last fourteen months.
2. It stopped while the injections stopped my periods, and came back after.
3. My own consultant says that this is not looked at here.

What has been done to get this explained: Asked a GP about the shoulder in August 2023. Asked Miss Anwyl-Hughes on 11 December 2025. Asked you on 22 January 2026 how a request is made.

If this is outside the local services, please send the health board a prior approval request under “second opinion”. Help needed to take part: letters in Welsh if you can; English is fine by phone.

Please put this request and your reply in my record. Please reply by Friday 20 March 2026. If the answer is no, please tell me the reason. Thank you for your care.

Yours sincerely,

Carys Tudur-Pugh
`
