import { testFaults } from './pages/test-faults.ts'

// Every call of every deed is in storage-faults.soak.ts.
testFaults(4)
