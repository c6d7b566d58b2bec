/** Non-metropolitan districts of England. Facts taken from mySociety’s list of UK local authorities (CC BY 4.0): see ../reference.ts and docs/reference-data.md. */
export const ENGLISH_DISTRICTS = `
E07000004|Aylesbury Vale District Council|district|E||2020-03-31|E06000060
E07000005|Chiltern District Council|district|E||2020-03-31|E06000060
E07000006|South Bucks District Council|district|E||2020-03-31|E06000060
E07000007|Wycombe District Council|district|E||2020-03-31|E06000060
E07000008|Cambridge City Council|district|E|||
E07000009|East Cambridgeshire District Council|district|E|||
E07000010|Fenland District Council|district|E|||
E07000011|Huntingdonshire District Council|district|E|||
E07000012|South Cambridgeshire District Council|district|E|||
E07000026|Allerdale Borough Council|district|E||2023-04-01|E06000063
E07000027|Barrow-in-Furness Borough Council|district|E||2023-04-01|E06000064
E07000028|Carlisle City Council|district|E||2023-04-01|E06000063
E07000029|Copeland Borough Council|district|E||2023-04-01|E06000063
E07000030|Eden District Council|district|E||2023-04-01|E06000064
E07000031|South Lakeland District Council|district|E||2023-04-01|E06000064
E07000032|Amber Valley Borough Council|district|E|||
E07000033|Bolsover District Council|district|E|||
E07000034|Chesterfield Borough Council|district|E|||
E07000035|Derbyshire Dales District Council|district|E|||
E07000036|Erewash Borough Council|district|E|||
E07000037|High Peak Borough Council|district|E|||
E07000038|North East Derbyshire District Council|district|E|||
E07000039|South Derbyshire District Council|district|E|||
E07000040|East Devon District Council|district|E|||
E07000041|Exeter City Council|district|E|||
E07000042|Mid Devon District Council|district|E|||
E07000043|North Devon District Council|district|E|||
E07000044|South Hams District Council|district|E|||
E07000045|Teignbridge District Council|district|E|||
E07000046|Torridge District Council|district|E|||
E07000047|West Devon Borough Council|district|E|||
E07000048|Christchurch Borough Council|district|E||2019-03-31|E06000058
E07000049|East Dorset District Council|district|E||2019-03-31|E06000059
E07000050|North Dorset District Council|district|E||2019-03-31|E06000059
E07000051|Purbeck District Council|district|E||2019-03-31|E06000059
E07000052|West Dorset District Council|district|E||2019-03-31|E06000059
E07000053|Weymouth and Portland Borough Council|district|E||2019-03-31|E06000059
E07000061|Eastbourne Borough Council|district|E|||
E07000062|Hastings Borough Council|district|E|||
E07000063|Lewes District Council|district|E|||
E07000064|Rother District Council|district|E|||
E07000065|Wealden District Council|district|E|||
E07000066|Basildon Borough Council|district|E|||
E07000067|Braintree District Council|district|E|||
E07000068|Brentwood Borough Council|district|E|||
E07000069|Castle Point Borough Council|district|E|||
E07000070|Chelmsford City Council|district|E|||
E07000071|Colchester Borough Council|district|E|||
E07000072|Epping Forest District Council|district|E|||
E07000073|Harlow District Council|district|E|||
E07000074|Maldon District Council|district|E|||
E07000075|Rochford District Council|district|E|||
E07000076|Tendring District Council|district|E|||
E07000077|Uttlesford District Council|district|E|||
E07000078|Cheltenham Borough Council|district|E|||
E07000079|Cotswold District Council|district|E|||
E07000080|Forest of Dean District Council|district|E|||
E07000081|Gloucester City Council|district|E|||
E07000082|Stroud District Council|district|E|||
E07000083|Tewkesbury Borough Council|district|E|||
E07000084|Basingstoke and Deane Borough Council|district|E|||
E07000085|East Hampshire District Council|district|E|||
E07000086|Eastleigh Borough Council|district|E|||
E07000087|Fareham Borough Council|district|E|||
E07000088|Gosport Borough Council|district|E|||
E07000089|Hart District Council|district|E|||
E07000090|Havant Borough Council|district|E|||
E07000091|New Forest District Council|district|E|||
E07000092|Rushmoor Borough Council|district|E|||
E07000093|Test Valley Borough Council|district|E|||
E07000094|Winchester City Council|district|E|||
E07000095|Broxbourne Borough Council|district|E|||
E07000096|Dacorum Borough Council|district|E|||
E07000098|Hertsmere Borough Council|district|E|||
E07000099|North Hertfordshire District Council|district|E|||
E07000102|Three Rivers District Council|district|E|||
E07000103|Watford Borough Council|district|E|||
E07000105|Ashford Borough Council|district|E|||
E07000106|Canterbury City Council|district|E|||
E07000107|Dartford Borough Council|district|E|||
E07000108|Dover District Council|district|E|||
E07000109|Gravesham Borough Council|district|E|||
E07000110|Maidstone Borough Council|district|E|||
E07000111|Sevenoaks District Council|district|E|||
E07000112|Folkestone and Hythe District Council|district|E|||
E07000113|Swale Borough Council|district|E|||
E07000114|Thanet District Council|district|E|||
E07000115|Tonbridge and Malling Borough Council|district|E|||
E07000116|Tunbridge Wells Borough Council|district|E|||
E07000117|Burnley Borough Council|district|E|||
E07000118|Chorley Borough Council|district|E|||
E07000119|Fylde Borough Council|district|E|||
E07000120|Hyndburn Borough Council|district|E|||
E07000121|Lancaster City Council|district|E|||
E07000122|Pendle Borough Council|district|E|||
E07000123|Preston City Council|district|E|||
E07000124|Ribble Valley Borough Council|district|E|||
E07000125|Rossendale Borough Council|district|E|||
E07000126|South Ribble Borough Council|district|E|||
E07000127|West Lancashire Borough Council|district|E|||
E07000128|Wyre Borough Council|district|E|||
E07000129|Blaby District Council|district|E|||
E07000130|Charnwood Borough Council|district|E|||
E07000131|Harborough District Council|district|E|||
E07000132|Hinckley and Bosworth Borough Council|district|E|||
E07000133|Melton Borough Council|district|E|||
E07000134|North West Leicestershire District Council|district|E|||
E07000135|Oadby and Wigston Borough Council|district|E|||
E07000136|Boston Borough Council|district|E|||
E07000137|East Lindsey District Council|district|E|||
E07000138|City of Lincoln Council|district|E|||
E07000139|North Kesteven District Council|district|E|||
E07000140|South Holland District Council|district|E|||
E07000141|South Kesteven District Council|district|E|||
E07000142|West Lindsey District Council|district|E|||
E07000143|Breckland District Council|district|E|||
E07000144|Broadland District Council|district|E|||
E07000145|Great Yarmouth Borough Council|district|E|||
E07000146|Borough Council of Kings Lynn and West Norfolk|district|E|||
E07000147|North Norfolk District Council|district|E|||
E07000148|Norwich City Council|district|E|||
E07000149|South Norfolk District Council|district|E|||
E07000150|Corby Borough Council|district|E||2021-04-01|E06000061
E07000151|Daventry District Council|district|E||2021-04-01|E06000062
E07000152|East Northamptonshire Council|district|E||2021-04-01|E06000061
E07000153|Kettering Borough Council|district|E||2021-04-01|E06000061
E07000154|Northampton Borough Council|district|E||2021-04-01|E06000062
E07000155|South Northamptonshire Council|district|E||2021-04-01|E06000062
E07000156|Wellingborough Borough Council|district|E||2021-04-01|E06000061
E07000163|Craven District Council|district|E||2023-04-01|E06000065
E07000164|Hambleton District Council|district|E||2023-04-01|E06000065
E07000165|Harrogate Borough Council|district|E||2023-04-01|E06000065
E07000166|Richmondshire District Council|district|E||2023-04-01|E06000065
E07000167|Ryedale District Council|district|E||2023-04-01|E06000065
E07000168|Scarborough Borough Council|district|E||2023-04-01|E06000065
E07000169|Selby District Council|district|E||2023-04-01|E06000065
E07000170|Ashfield District Council|district|E|||
E07000171|Bassetlaw District Council|district|E|||
E07000172|Broxtowe Borough Council|district|E|||
E07000173|Gedling Borough Council|district|E|||
E07000174|Mansfield District Council|district|E|||
E07000175|Newark and Sherwood District Council|district|E|||
E07000176|Rushcliffe Borough Council|district|E|||
E07000177|Cherwell District Council|district|E|||
E07000178|Oxford City Council|district|E|||
E07000179|South Oxfordshire District Council|district|E|||
E07000180|Vale of White Horse District Council|district|E|||
E07000181|West Oxfordshire District Council|district|E|||
E07000187|Mendip District Council|district|E||2023-04-01|E06000066
E07000188|Sedgemoor District Council|district|E||2023-04-01|E06000066
E07000189|South Somerset District Council|district|E||2023-04-01|E06000066
E07000190|Taunton Deane Borough Council|district|E||2019-03-31|E07000246
E07000191|West Somerset District Council|district|E||2019-03-31|E07000246
E07000192|Cannock Chase District Council|district|E|||
E07000193|East Staffordshire Borough Council|district|E|||
E07000194|Lichfield District Council|district|E|||
E07000195|Newcastle-under-Lyme Borough Council|district|E|||
E07000196|South Staffordshire Council|district|E|||
E07000197|Stafford Borough Council|district|E|||
E07000198|Staffordshire Moorlands District Council|district|E|||
E07000199|Tamworth Borough Council|district|E|||
E07000200|Babergh District Council|district|E|||
E07000201|Forest Heath District Council|district|E||2019-03-31|E07000245
E07000202|Ipswich Borough Council|district|E|||
E07000203|Mid Suffolk District Council|district|E|||
E07000204|St Edmundsbury Borough Council|district|E||2019-03-31|E07000245
E07000205|Suffolk Coastal District Council|district|E||2019-03-31|E07000244
E07000206|Waveney District Council|district|E||2019-03-31|E07000244
E07000207|Elmbridge Borough Council|district|E|||
E07000208|Epsom and Ewell Borough Council|district|E|||
E07000209|Guildford Borough Council|district|E|||
E07000210|Mole Valley District Council|district|E|||
E07000211|Reigate and Banstead Borough Council|district|E|||
E07000212|Runnymede Borough Council|district|E|||
E07000213|Spelthorne Borough Council|district|E|||
E07000214|Surrey Heath Borough Council|district|E|||
E07000215|Tandridge District Council|district|E|||
E07000216|Waverley Borough Council|district|E|||
E07000217|Woking Borough Council|district|E|||
E07000218|North Warwickshire Borough Council|district|E|||
E07000219|Nuneaton and Bedworth Borough Council|district|E|||
E07000220|Rugby Borough Council|district|E|||
E07000221|Stratford-on-Avon District Council|district|E|||
E07000222|Warwick District Council|district|E|||
E07000223|Adur District Council|district|E|||
E07000224|Arun District Council|district|E|||
E07000225|Chichester District Council|district|E|1974-04-01||
E07000226|Crawley Borough Council|district|E|1974-04-01||
E07000227|Horsham District Council|district|E|1974-04-01||
E07000228|Mid Sussex District Council|district|E|1974-04-01||
E07000229|Worthing Borough Council|district|E|||
E07000234|Bromsgrove District Council|district|E|||
E07000235|Malvern Hills District Council|district|E|||
E07000236|Redditch Borough Council|district|E|||
E07000237|Worcester City Council|district|E|||
E07000238|Wychavon District Council|district|E|||
E07000239|Wyre Forest District Council|district|E|||
E07000240|St Albans City and District Council|district|E|||
E07000241|Welwyn Hatfield Borough Council|district|E|||
E07000242|East Hertfordshire District Council|district|E|||
E07000243|Stevenage Borough Council|district|E|||
E07000244|East Suffolk Council|district|E|2019-04-01||
E07000245|West Suffolk Council|district|E|2019-04-01||
E07000246|Somerset West and Taunton Council|district|E|2019-04-01|2023-04-01|E06000066
`;
