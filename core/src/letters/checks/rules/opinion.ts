/** A second opinion, as letters call it. */
export const opinion =
  '(?:(?:an?|the|my|our|his|her|this|nhs|independent|free|formal|full|proper) ){0,3}(?:second(?: |-)(?:medical |clinical |professional |specialist )?opinion|another opinion|second view)s?'
