package org.sijill.broken.jsonisreadbywhomweknow;

import jakarta.json.Json;
import jakarta.json.JsonObject;

class SearchedJson {

    JsonObject nothing = Json.createObjectBuilder().build();
}
