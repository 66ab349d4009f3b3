### deployments
