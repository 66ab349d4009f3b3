# Missions, map, timeline, vessel protection and overview.
