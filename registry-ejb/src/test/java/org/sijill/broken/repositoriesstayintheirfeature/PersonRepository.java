package org.sijill.broken.repositoriesstayintheirfeature;

public class PersonRepository {}
