package org.sijill.broken.onlyboundariesarestateless;

import jakarta.ejb.Stateless;

@Stateless
public class PersonKeeper {}
