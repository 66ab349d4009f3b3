### vessel-protection
