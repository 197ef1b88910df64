/** Names of illnesses, tests and services that are written in four capitals or more. They are no words said loudly. */
export const shortForms: ReadonlySet<string> = new Set(
  (
    'COVID COPD PCOS POTS MCAS MCTD GORD GERD ADHD PTSD MRSA SIBO NAFLD MASLD NASH STEMI NSTEMI CIDP MGUS ' +
    'PMDD DEXA ANCA ACPA APTT DMARD DMARDS NSAID NSAIDS SSRI SSRIS MRCP ERCP FODMAP CAMHS IPFR DNACPR'
  ).split(' '),
)
