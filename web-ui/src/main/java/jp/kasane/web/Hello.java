package jp.kasane.web;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/")
public final class Hello {
    @GET
    public String hi() {
        return "hi";
    }

    @GET
    @Path("t/{code}")
    public String town(@PathParam("code") String code) {
        return "town " + code;
    }

    @POST
    @Path("t/{code}")
    public String post(@FormParam("x") String code) {
        return "posted " + code;
    }
}
