// Pages work without this.
