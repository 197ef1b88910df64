/** The letter as it left. It stays as it was on that day, whatever letters say later. */
export const sentLetter = `Alasdair Mackinnoch
11 Creel Wynd
Kilmorrow
Monday 23 November 2026

Dr Leckie
Glenfarrow Medical Practice
Station Brae
Kilmorrow

Dear Dr Leckie,

Request for a second opinion

Patient: Alasdair Mackinnoch. Date of birth: 2 May 1947. CHI number: 9991274081.

Please will you refer Alasdair Mackinnoch to a different specialist (someone who looks at heart and lungs together) for a second opinion about his breathlessness, and legs that swell and go down again? Please mark the new referral “second opinion”, so that it is not taken for a repeat visit. I am asking for an opinion only. I am not asking for the patient’s care to move.

I am Eilidh Mackinnoch. I write for the patient, who has agreed to this.

Seen so far: a lung doctor, name not known, Kilmorrow Royal Infirmary, about November 2025; Dr Baird-Munro, cardiologist, Kilmorrow Royal Infirmary, 14 May 2026.

What was said: At the lung clinic: the lungs are not the cause. At the heart clinic: the scan is near normal for his age.

What is still not clear: What the cause is. He has not slept flat since the New Year, and in September he put on four kilos in eight days.

The reasons:

1. The lung and heart clinics point to each other.
2. He was in hospital for a night in February 2026 with this.
3. His weight went up four kilos from 7 to 15 September, on his tablets. We have it written down.

What has been done to get this explained: Asked at the heart clinic on 14 May 2026. Asked you on 20 October 2026.

Published guidance: Good medical practice (General Medical Council, 2024), paragraph 18, asks doctors to respect a patient’s wish for a second opinion. Link: gmc-uk.org, checked 21 November 2026.

Help needed to take part: he does not hear well; please ring me, and I will sit beside him.

Please put this request and your reply in the patient’s record. Please reply by Tuesday 8 December 2026. If the answer is no, please tell me the reason. Thank you for your care.

Yours sincerely,

Eilidh Mackinnoch
for Alasdair Mackinnoch
`
