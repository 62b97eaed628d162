extension PlanReply {
    func write(to json: inout JSONWriter) {
        json.field("type", "plan")
        json.field("lang", lang)
        json.field("text", text)
        json.field("notice", notice)
        json.objects("matters", matters) { json, matter in
            json.field("intent", matter.intent)
            json.field("title", matter.title)
        }
        json.field("bring", bring)
        json.field("cautions", cautions)
        json.objects("buildings", buildings) { json, building in
            json.field("name", building.name)
            json.objects("floors", building.floors) { json, floor in
                json.field("floor", floor.floor)
                json.objects("counters", floor.counters) { $1.write(to: &$0) }
            }
        }
        json.field("hours", hours)
        json.field("hoursUnknown", hoursUnknown)
        json.objects("remote", remote) { json, remote in
            json.field("intent", remote.intent)
            json.field("title", remote.title)
            json.field("ways", remote.ways)
        }
        json.objects("contacts", contacts) { $1.write(to: &$0) }
        json.objects("sources", sources) { $1.write(to: &$0) }
        json.field("messages", messages)
        json.field("catalog", catalog)
        json.field("context", context)
    }
}
