### frameworks
