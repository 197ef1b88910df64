import { testFaults } from './pages/test-faults.ts'

testFaults(1)
